### Interface: what the person reads on the screen.
### Short sentences, no jargon, no blame.

language-name = English

### Interface: wat de persoon op het scherm leest.
### Zinnen van hoogstens 15 woorden, “u”, zonder jargon of verwijt.

language-name = Nederlands

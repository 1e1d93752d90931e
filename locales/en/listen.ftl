### Reading aloud.

command-listen = v = listen
listen-silent = Reading aloud does not work here. The program “{ $program }” is missing or does not answer. The questions go on without a voice.

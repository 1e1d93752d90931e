### The summary that the person takes along.

report-title = Your digital summary

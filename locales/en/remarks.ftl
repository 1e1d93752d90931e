### For the animator, on the written sheet: what stands out in the answers, without suspicion.

remarks-title = For the animator
remarks-unexpected = Hard questions went better here than easy ones. That happens: tired, in a hurry, or strong in one thing.
remarks-all-dont-know = Every answer is “I don’t know”. Perhaps try a few questions together.
remarks-all-first = Every option chosen is the first one. Perhaps read a few questions again together.
remarks-all-at-place = Every option chosen stands at place { $place }. Perhaps read a few questions again together.
remarks-level-stays = The level stays the same.

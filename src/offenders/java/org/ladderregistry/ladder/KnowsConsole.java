package org.ladderregistry.ladder;

import org.ladderregistry.console.FirmPages;

/** The console shows features, they do not show the console. */
record KnowsConsole(FirmPages pages) {}

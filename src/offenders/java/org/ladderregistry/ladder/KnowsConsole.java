package org.ladderregistry.ladder;

import org.ladderregistry.console.PlantedPages;

/** The console shows features, they do not show the console. */
record KnowsConsole(PlantedPages pages) {}

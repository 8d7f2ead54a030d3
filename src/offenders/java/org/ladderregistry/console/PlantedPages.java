package org.ladderregistry.console;

/** Something of the console that somebody could know. */
public final class PlantedPages {}

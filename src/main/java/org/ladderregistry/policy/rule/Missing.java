package org.ladderregistry.policy.rule;

import org.ladderregistry.policy.figure.Figure;

/** A figure that nobody has given, and without which nothing can be said. */
public record Missing(Figure figure, int year) {}

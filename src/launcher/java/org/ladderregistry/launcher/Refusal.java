package org.ladderregistry.launcher;

import java.util.List;

/** Why the registry was not started: everything the caller can put right, at once. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    Refusal(List<String> problems) {
        super(String.join("\n", problems));
    }

    Refusal(String problem) {
        this(List.of(problem));
    }
}

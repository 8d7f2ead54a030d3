package org.ladderregistry.launcher.demo;

/** Why the demonstration could not be recorded, in words for a person. */
final class DemoFailure extends Exception {
    static final int FAILED = 1;
    static final int REFUSED = 2;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private DemoFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The caller has to put something right first. */
    static DemoFailure refused(String message) {
        return new DemoFailure(REFUSED, message);
    }

    /** It began and could not go on. */
    static DemoFailure failed(String message) {
        return new DemoFailure(FAILED, message);
    }

    int exitCode() {
        return exitCode;
    }
}

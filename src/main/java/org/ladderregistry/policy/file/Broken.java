package org.ladderregistry.policy.file;

/** A file of rules that can't be read: on which line, and why. */
public final class Broken extends RuntimeException {
    private final int line;
    private final String reason;

    public Broken(int line, String reason) {
        this("line %d: %s".formatted(line, reason), line, reason);
    }

    /** Without a trace: what an operator must read is the last line of the log, and no code is to blame. */
    private Broken(String message, int line, String reason) {
        super(message, null, false, false);
        this.line = line;
        this.reason = reason;
    }

    /** The same, with the name of the file. */
    public Broken in(String file) {
        return new Broken("%s, line %d: %s".formatted(file, line, reason), line, reason);
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}

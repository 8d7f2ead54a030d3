package org.ladderregistry.policy.file;

/** A file of rules that can't be read: on which line, and why. */
public final class Broken extends RuntimeException {
    private final int line;
    private final String reason;

    public Broken(int line, String reason) {
        super("line %d: %s".formatted(line, reason));
        this.line = line;
        this.reason = reason;
    }

    /** The same, with the name of the file. */
    public Broken in(String file) {
        var named = new Broken("%s, line %d: %s".formatted(file, line, reason), line, reason);
        named.setStackTrace(getStackTrace());
        return named;
    }

    private Broken(String message, int line, String reason) {
        super(message);
        this.line = line;
        this.reason = reason;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}

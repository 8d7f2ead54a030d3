package org.ladderregistry.ladder;

/** Names that say nothing. */
final class Names {
    static final class FirmImpl {}

    static final class FirmManager {}

    static final class FirmHelper {}

    static final class FirmUtil {}

    static final class FirmUtils {}

    static final class FirmDto {}

    static final class FirmService {}
}

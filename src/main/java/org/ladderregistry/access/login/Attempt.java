package org.ladderregistry.access.login;

import java.util.HexFormat;
import org.ladderregistry.access.Digests;
import org.ladderregistry.platform.ClientAddress;

/**
 * Somebody tries a name and a password.
 *
 * @param network what failures are counted by
 * @param address exactly from where, for the audit
 */
record Attempt(String username, String network, String address) {
    /** Of the name or the network of a count: any. */
    static final String ANY = "*";

    static Attempt of(String username, String address) {
        return new Attempt(username, ClientAddress.of(address).key(), address);
    }

    /** People type passwords where the name goes: names are counted, not kept. */
    String nameHash() {
        return HexFormat.of().formatHex(Digests.sha256(username));
    }
}

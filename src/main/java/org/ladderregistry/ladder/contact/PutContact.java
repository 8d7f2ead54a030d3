package org.ladderregistry.ladder.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.ladder.FirmAccess;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;

/** Keeps a firm's contact in place of the one before, of which nothing is left. It is no change of the firm. */
@ApplicationScoped
public class PutContact {
    private static final Changed BOTH = new Changed(List.of("name", "phone"));

    private final FirmAccess access;
    private final Contacts contacts;
    private final ContactKeys keys;
    private final Audit audit;
    private final Clock clock;

    PutContact(FirmAccess access, Contacts contacts, ContactKeys keys, Audit audit, Clock clock) {
        this.access = access;
        this.contacts = contacts;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param isNew whether there was none before */
    public record Kept(ContactView contact, boolean isNew) {}

    /** What the audit keeps of a change: which fields, never their values. */
    record Changed(List<String> changed) {}

    /** @throws Problem 403, 404 for a firm that is not registered, 422 naming both fields' faults, 409 without a key */
    @Transactional
    public Kept put(Uscc uscc, ContactRequest request) {
        access.require(Permission.WRITE_CONTACTS, uscc);
        var faults = new Faults();
        var contact = Contact.read(request, "", faults);
        refuseWithoutKey("", faults);
        faults.refuseIfAny();
        var before = contacts.lock(uscc);
        var changed = before.flatMap(kept -> kept.opened(keys))
                .map(old -> changed(old, contact))
                .orElse(BOTH);
        if (changed.changed().isEmpty()) {
            return new Kept(ContactView.of(contact, before.orElseThrow().recordedAt()), false);
        }
        var now = clock.instant();
        write(uscc, contact, changed, now);
        return new Kept(ContactView.of(contact, now), before.isEmpty());
    }

    /** Keeps the contact that a firm is registered with; that it may be, the registration has seen to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void putFirst(Uscc uscc, Contact contact, Instant at) {
        write(uscc, contact, BOTH, at);
    }

    /** Reports a contact that could not be sealed: it is refused rather than lost, or kept for all to read. */
    public void refuseWithoutKey(String pointer, Faults faults) {
        faults.addIf(keys.first().isEmpty(), pointer, ContactFault.NO_CONTACT_KEY);
    }

    private void write(Uscc uscc, Contact contact, Changed changed, Instant at) {
        contacts.put(uscc, contact, keys.first().orElseThrow(), at);
        audit.record(Deed.of(Action.CONTACT_CHANGED, uscc.code()).from(null, changed));
    }

    private static Changed changed(Contact old, Contact contact) {
        var name = Optional.of("name").filter(field -> !old.name().equals(contact.name()));
        var phone = Optional.of("phone").filter(field -> !old.phone().equals(contact.phone()));
        return new Changed(Stream.concat(name.stream(), phone.stream()).toList());
    }
}

package org.ladderregistry.ladder.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.ladder.FirmAccess;
import org.ladderregistry.platform.Problem;

/** Tells a firm's contact: to those who may see it, which the audit keeps; masked to others who see the firm's details. */
@ApplicationScoped
public class ReadContact {
    private final FirmAccess access;
    private final Contacts contacts;
    private final ContactKeys keys;
    private final Audit audit;

    ReadContact(FirmAccess access, Contacts contacts, ContactKeys keys, Audit audit) {
        this.access = access;
        this.contacts = contacts;
        this.keys = keys;
        this.audit = audit;
    }

    /** @throws Problem 403 out of the caller's scope, 404 when there is none, 409 when it can't be opened */
    @Transactional
    public ContactView read(Uscc uscc) {
        access.require(Permission.READ_DETAILS, uscc);
        var kept = contacts.find(uscc).orElseThrow(Problem::notFound);
        var contact = kept.openedOrRefused(keys);
        if (!access.may(Permission.READ_CONTACTS, uscc)) {
            return ContactView.masked(contact, kept.recordedAt());
        }
        audit.record(Deed.of(Action.CONTACT_READ, uscc.code()));
        return ContactView.of(contact, kept.recordedAt());
    }
}

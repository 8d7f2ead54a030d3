package org.ladderregistry.ladder.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.ladder.FirmAccess;
import org.ladderregistry.platform.Problem;

/** Erases a firm's contact, as the law lets people ask. History and events never had it, and stay as they are. */
@ApplicationScoped
public class EraseContact {
    private final FirmAccess access;
    private final Contacts contacts;
    private final Audit audit;

    EraseContact(FirmAccess access, Contacts contacts, Audit audit) {
        this.access = access;
        this.contacts = contacts;
        this.audit = audit;
    }

    /**
     * @param reason for the audit
     * @throws Problem 403, 404 when there is none
     */
    @Transactional
    public void erase(Uscc uscc, @Nullable String reason) {
        access.require(Permission.WRITE_CONTACTS, uscc);
        if (!contacts.erase(uscc)) {
            throw Problem.notFound();
        }
        audit.record(Deed.of(Action.CONTACT_ERASED, uscc.code()).because(reason));
    }
}

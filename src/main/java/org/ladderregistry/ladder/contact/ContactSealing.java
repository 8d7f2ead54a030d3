package org.ladderregistry.ladder.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.ladderregistry.kernel.Uscc;

/** Some contacts at a time, each sealed with the first key: one transaction, which leaves all or none of them so. */
@ApplicationScoped
class ContactSealing {
    private static final Logger LOG = Logger.getLogger(ContactSealing.class);
    static final int BATCH = 50;

    private final Contacts contacts;
    private final ContactKeys keys;
    private final Set<Uscc> told = ConcurrentHashMap.newKeySet();

    ContactSealing(Contacts contacts, ContactKeys keys) {
        this.contacts = contacts;
        this.keys = keys;
    }

    /** @return the code of the last that was looked at; none, when there are no more after the given one */
    @Transactional
    Optional<String> sealSomeAfter(String uscc) {
        return keys.first().flatMap(first -> {
            var waiting = contacts.lockWaiting(uscc, first, keys.ids(), BATCH);
            waiting.forEach(kept -> seal(kept, first));
            return waiting.isEmpty()
                    ? Optional.empty()
                    : Optional.of(waiting.getLast().uscc().code());
        });
    }

    /** One that its own key does not open is left as it is: whoever asks for it is told. */
    private void seal(KeptContact kept, ContactKey first) {
        kept.opened(keys).ifPresentOrElse(contact -> contacts.reseal(kept.uscc(), contact, first), () -> tell(kept));
    }

    private void tell(KeptContact kept) {
        if (told.add(kept.uscc())) {
            LOG.warnf(
                    "The contact of %s does not open with the key %s and can't be sealed anew",
                    kept.uscc().code(), kept.keyId());
        }
    }
}

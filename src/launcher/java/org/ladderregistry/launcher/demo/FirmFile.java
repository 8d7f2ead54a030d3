package org.ladderregistry.launcher.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ladderregistry.launcher.province.DemoFirm;

/**
 * What the registry is known to have of one firm. One step at a time works on it.
 *
 * <p>Whatever was recorded before is asked for once and skipped, so that going on is quick; and what another run has recorded
 * meanwhile counts as done.
 */
final class FirmFile {
    private static final String FIRMS = "/api/v1/firms";
    private static final String KEYS = "demonstration-1-";

    private final RegistryClient registry;
    private final DemoFirm firm;
    private boolean registered;
    private boolean asked;
    private final Map<String, String> idsByNumber = new HashMap<>();
    private final Set<String> left = new HashSet<>();

    /** @param registered whether the registry has the firm already */
    FirmFile(RegistryClient registry, DemoFirm firm, boolean registered) {
        this.registry = registry;
        this.firm = firm;
        this.registered = registered;
        this.asked = !registered;
    }

    void perform(Step step) throws DemoFailure, InterruptedException {
        if (!asked) {
            ask();
        }
        switch (step) {
            case Step.Register register -> register();
            case Step.Certify certify -> certify(certify.certificate());
            case Step.Leave leave -> leave(leave);
        }
    }

    private void register() throws DemoFailure, InterruptedException {
        if (registered) {
            return;
        }
        var answer = registry.post(FIRMS, Bodies.firm(firm), KEYS + firm.uscc());
        if (answer.is(409)) {
            ask();
        }
        registered = answer.is(201) || answer.is(409);
        refuseUnless(registered, answer, firm.uscc());
    }

    private void certify(DemoFirm.Certificate certificate) throws DemoFailure, InterruptedException {
        var number = certificate.number();
        if (idsByNumber.containsKey(number)) {
            return;
        }
        var answer = registry.post(
                certifications(),
                Bodies.certificate(certificate),
                KEYS + firm.certificates().indexOf(certificate));
        if (answer.is(201)) {
            idsByNumber.put(number, answer.body().at("/certification/id").asText());
        } else if (answer.is(409)) {
            ask();
        }
        refuseUnless(idsByNumber.containsKey(number), answer, number);
    }

    private void leave(Step.Leave leave) throws DemoFailure, InterruptedException {
        var number = leave.certificate().number();
        if (left.contains(number)) {
            return;
        }
        var path = certifications() + "/" + idsByNumber.get(number) + "/end";
        var answer = registry.post(path, Bodies.end(leave.end()), KEYS + "left");
        if (answer.is(409)) {
            ask();
        }
        refuseUnless(answer.is(200) || left.contains(number), answer, number);
    }

    /** On a day on which everything has come to its end. */
    private void ask() throws DemoFailure, InterruptedException {
        var answer = registry.get(FIRMS + "/" + firm.uscc() + "?asOf=2999-12-31");
        refuseUnless(answer.is(200), answer, firm.uscc());
        for (var known : answer.body().path("certifications")) {
            var number = known.path("certificateNumber").asText();
            idsByNumber.put(number, known.path("id").asText());
            if (!known.at("/ended/how").asText("LAPSED").equals("LAPSED")) {
                left.add(number);
            }
        }
        asked = true;
    }

    private String certifications() {
        return FIRMS + "/" + firm.uscc() + "/certifications";
    }

    private static void refuseUnless(boolean done, RegistryClient.Answer answer, String what) throws DemoFailure {
        if (!done) {
            throw DemoFailure.failed("The registry refused %s: %s".formatted(what, answer.problem()));
        }
    }
}

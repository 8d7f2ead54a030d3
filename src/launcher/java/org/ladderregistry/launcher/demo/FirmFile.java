package org.ladderregistry.launcher.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ladderregistry.launcher.province.Invention;
import org.ladderregistry.launcher.province.Mark;

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
    private final String uscc;
    private boolean registered;
    private boolean asked;
    private boolean heard;
    private final Map<String, String> idsByNumber = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private final Set<String> marks = new HashSet<>();

    /** @param registered whether the registry has the firm already */
    FirmFile(RegistryClient registry, String uscc, boolean registered) {
        this.registry = registry;
        this.uscc = uscc;
        this.registered = registered;
        this.asked = !registered;
        this.heard = !registered;
    }

    void perform(Step step) throws DemoFailure, InterruptedException {
        if (!asked) {
            ask();
        }
        switch (step) {
            case Step.Register(var firm) -> register(Bodies.firm(firm));
            case Step.Certify(var firm, var given) ->
                certify(
                        given.number(),
                        Bodies.certificate(given),
                        KEYS + firm.certificates().indexOf(given));
            case Step.Leave leave -> leave(leave);
            case Step.Invent(var invention) -> invent(invention);
        }
    }

    private void register(Map<String, Object> body) throws DemoFailure, InterruptedException {
        if (registered) {
            return;
        }
        var answer = registry.post(FIRMS, body, KEYS + uscc);
        if (answer.is(409)) {
            heard = false;
            ask();
        }
        registered = answer.is(201) || answer.is(409);
        refuseUnless(registered, answer, uscc);
    }

    private void certify(String number, Map<String, Object> body, String key) throws DemoFailure, InterruptedException {
        if (idsByNumber.containsKey(number)) {
            return;
        }
        var answer = registry.post(certifications(), body, key);
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
        var answer = registry.post(of(number, "/end"), Bodies.end(leave.end()), KEYS + "left");
        if (answer.is(409)) {
            ask();
        }
        refuseUnless(answer.is(200) || left.contains(number), answer, number);
    }

    private void invent(Invention invention) throws DemoFailure, InterruptedException {
        if (!heard) {
            hear();
        }
        var mark = invention.mark();
        if (marks.contains(mark.text())) {
            return;
        }
        var key = KEYS + "invented-" + mark.serial();
        switch (invention.act()) {
            case Invention.Register register -> register(Bodies.firm(register, mark));
            case Invention.Grant grant -> certify(grant.certificate().number(), Bodies.certificate(grant), key);
            case Invention.Change change -> change(invention, change, key);
        }
    }

    /** Whatever the history tells once it is done. */
    private void change(Invention invention, Invention.Change change, String key)
            throws DemoFailure, InterruptedException {
        var mark = invention.mark();
        var answer = send(change, invention.day(), mark, key);
        if (answer.is(409) || answer.is(412)) {
            hear();
        }
        boolean told = marks.contains(mark.text());
        if (answer.is(412) && !told) {
            answer = send(change, invention.day(), mark, key); // somebody else changed the firm meanwhile
        }
        refuseUnless(answer.is(200) || told, answer, uscc + " " + mark.text());
    }

    private RegistryClient.Answer send(Invention.Change change, LocalDate day, Mark mark, String key)
            throws DemoFailure, InterruptedException {
        var path = FIRMS + "/" + uscc;
        return switch (change) {
            case Invention.End end -> registry.post(of(end.number(), "/end"), Bodies.end(end, mark), key);
            case Invention.Revoke revoke ->
                registry.post(of(revoke.number(), "/revocation"), Bodies.revocation(revoke, mark), key);
            case Invention.Correct correct ->
                registry.post(of(correct.number(), "/correction"), Bodies.correction(correct, mark), key);
            case Invention.Update update -> registry.patch(path, Bodies.update(update, day, mark), version());
            case Invention.Deregister gone ->
                registry.post(path + "/deregistration", Bodies.deregistration(gone, mark), key);
            case Invention.Reinstate back ->
                registry.post(path + "/reinstatement", Bodies.reinstatement(back, day, mark), key);
            case Invention.Succeed succeed ->
                registry.post(path + "/succession", Bodies.succession(succeed, day, mark), key);
        };
    }

    /** On a day on which everything has come to its end. */
    private void ask() throws DemoFailure, InterruptedException {
        var answer = registry.get(FIRMS + "/" + uscc + "?asOf=2999-12-31");
        refuseUnless(answer.is(200), answer, uscc);
        for (var known : answer.body().path("certifications")) {
            var number = known.path("certificateNumber").asText();
            idsByNumber.put(number, known.path("id").asText());
            if (!known.at("/ended/how").asText("LAPSED").equals("LAPSED")) {
                left.add(number);
            }
        }
        asked = true;
    }

    /** Also of certificates that are void by now. */
    private void hear() throws DemoFailure, InterruptedException {
        var answer = registry.get(FIRMS + "/" + uscc + "/history?limit=500");
        refuseUnless(answer.is(200), answer, uscc);
        for (var entry : answer.body().path("items")) {
            marks.add(entry.path("decisionNumber").asText());
            marks.add(entry.path("reason").asText().split("：", 2)[0]);
            entry.at("/details/certifications")
                    .forEach(one -> idsByNumber.putIfAbsent(
                            one.path("certificateNumber").asText(),
                            one.path("id").asText()));
        }
        heard = true;
    }

    private int version() throws DemoFailure, InterruptedException {
        var answer = registry.get(FIRMS + "/" + uscc);
        refuseUnless(answer.is(200), answer, uscc);
        return answer.body().path("version").asInt();
    }

    private String of(String number, String action) {
        return certifications() + "/" + idsByNumber.get(number) + action;
    }

    private String certifications() {
        return FIRMS + "/" + uscc + "/certifications";
    }

    private static void refuseUnless(boolean done, RegistryClient.Answer answer, String what) throws DemoFailure {
        if (!done) {
            throw DemoFailure.failed("The registry refused %s: %s".formatted(what, answer.problem()));
        }
    }
}

package org.ladderregistry.console;

import java.util.List;
import org.ladderregistry.platform.Problem;

/** A page that could not be shown as asked, and why. */
record FaultPage(Frame frame, Problem problem) {

    public String title() {
        return problem.type().title(frame.words().language());
    }

    public String detail() {
        var words = frame.words();
        boolean onSomeDay = !frame.value("asOf").isEmpty() && problem.type().status() == 404;
        return onSomeDay
                ? words.of("fault.on-that-day", frame.value("asOf"))
                : problem.type().detail(words.language());
    }

    /** Where this kind of problem is explained. */
    public String meaning() {
        return "/problems/" + problem.type().slug();
    }

    public List<String> faults() {
        var language = frame.words().language();
        return problem.faults().stream().map(fault -> fault.message(language)).toList();
    }
}

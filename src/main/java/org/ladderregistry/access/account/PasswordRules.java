package org.ladderregistry.access.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import org.ladderregistry.platform.Faults;

/**
 * What a password must be: long, and not soon guessed. Nothing else, by the advice of NIST SP 800-63B and of OWASP ASVS
 * 6.2: any characters, no forced mixture, no change by the calendar.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    /** Longer ones only make hashing slow. */
    static final int LONGEST = 128;

    /** How much of it is weighed: weighing takes longer than the text grows. */
    private static final int WEIGHED = 48;

    /** Of five grades from 0: safely unguessable, even where guesses are not slowed down. */
    private static final int LEAST_GRADE = 3;

    private static final Zxcvbn GUESSER = new Zxcvbn();

    private PasswordRules() {}

    static void check(String password, String username, String pointer, Faults faults) {
        int length = password.codePointCount(0, password.length());
        faults.addIf(length < SHORTEST, pointer, AccessFault.PASSWORD_TOO_SHORT, SHORTEST);
        faults.addIf(length > LONGEST, pointer, AccessFault.PASSWORD_TOO_LONG, LONGEST);
        faults.addIf(length >= SHORTEST && isGuessable(password, username), pointer, AccessFault.PASSWORD_GUESSABLE);
    }

    private static boolean isGuessable(String password, String username) {
        var weighed = password.substring(0, Math.min(password.length(), WEIGHED));
        var known = List.of(username, "ladder", "registry", "gansu", "lanzhou");
        return GUESSER.measure(weighed, known).getScore() < LEAST_GRADE;
    }
}

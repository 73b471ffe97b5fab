package cn.changxiao.property.tally;

import java.util.Optional;

/** What one head has cast with all its units, by area; one head speaks once (ADR 0036). */
final class HeadVotes {

    private final ChoiceSums cast = new ChoiceSums();
    private long silent;
    private boolean hasSpoken;

    void cast(Choice choice, long area) {
        cast.add(choice, area);
        hasSpoken = true;
    }

    void keepSilent(long area) {
        silent = Math.addExact(silent, area);
    }

    boolean hasSpoken() {
        return hasSpoken;
    }

    long of(Choice choice) {
        return cast.of(choice);
    }

    /** The area that could have been voted with and was not; none once the head has spoken with any unit. */
    long silent() {
        return hasSpoken ? 0 : silent;
    }

    /** The choice that holds most of the area this head has cast; a tie abstains. Empty if it has not spoken. */
    Optional<Choice> choice() {
        if (!hasSpoken) {
            return Optional.empty();
        }
        Choice most = Choice.ABSTAIN;
        boolean isTie = false;
        for (Choice choice : Choice.values()) {
            if (choice != most && of(choice) >= of(most)) {
                isTie = of(choice) == of(most);
                most = choice;
            }
        }
        return Optional.of(isTie ? Choice.ABSTAIN : most);
    }
}

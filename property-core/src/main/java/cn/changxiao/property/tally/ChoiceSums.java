package cn.changxiao.property.tally;

/** A sum for each choice. */
final class ChoiceSums {

    private long yes;
    private long no;
    private long abstain;
    private long follow;

    void add(Choice choice, long amount) {
        switch (choice) {
            case FOR -> yes = Math.addExact(yes, amount);
            case AGAINST -> no = Math.addExact(no, amount);
            case ABSTAIN -> abstain = Math.addExact(abstain, amount);
            case FOLLOW_MAJORITY -> follow = Math.addExact(follow, amount);
        }
    }

    long of(Choice choice) {
        return switch (choice) {
            case FOR -> yes;
            case AGAINST -> no;
            case ABSTAIN -> abstain;
            case FOLLOW_MAJORITY -> follow;
        };
    }
}

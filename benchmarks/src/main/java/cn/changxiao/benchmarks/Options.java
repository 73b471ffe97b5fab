package cn.changxiao.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What to measure, how large and how often. */
record Options(int households, int rounds, List<String> names) {

    private static final int DEFAULT_HOUSEHOLDS = 10_000;
    private static final int DEFAULT_ROUNDS = 5;

    Options {
        names = List.copyOf(names);
        if (households < 1 || rounds < 1) {
            throw new IllegalArgumentException("households and rounds must be positive");
        }
    }

    /** Reads {@code [--households N] [--rounds N] [name …]}. */
    static Options parse(String... arguments) {
        int households = DEFAULT_HOUSEHOLDS;
        int rounds = DEFAULT_ROUNDS;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--households")) {
                households = Integer.parseInt(arguments[++i]);
            } else if (arguments[i].equals("--rounds")) {
                rounds = Integer.parseInt(arguments[++i]);
            } else {
                names.add(arguments[i]);
            }
        }
        return new Options(households, rounds, names);
    }

    boolean includes(String name) {
        return names.isEmpty() || names.contains(name);
    }
}

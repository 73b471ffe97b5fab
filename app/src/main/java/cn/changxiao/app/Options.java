package cn.changxiao.app;

import cn.changxiao.app.Arguments.Mode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line taken apart: at most one mode and options with their values, in any order. */
record Options(Optional<Mode> chosen, Map<String, String> values) {

    private static final Set<String> KNOWN = Set.of("--data", "--port", "--host");

    Options {
        values = Map.copyOf(values);
    }

    static Options read(String[] args) {
        Optional<Mode> mode = Optional.empty();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            String name = args[i].contains("=") ? args[i].substring(0, args[i].indexOf('=')) : args[i];
            if (KNOWN.contains(name)) {
                boolean isJoined = !name.equals(args[i]);
                if (!isJoined && i + 1 == args.length) {
                    throw new StartRefused(
                            "参数 %s 缺少取值。".formatted(name), "The option %s needs a value.".formatted(name));
                }
                values.put(name, isJoined ? args[i].substring(name.length() + 1) : args[++i]);
            } else {
                mode = Optional.of(mode(args[i], mode));
            }
        }
        return new Options(mode, values);
    }

    Mode mode() {
        return chosen.orElse(Mode.DEMO);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static Mode mode(String text, Optional<Mode> before) {
        for (Mode mode : Mode.values()) {
            if (before.isEmpty() && mode.name().toLowerCase(Locale.ROOT).equals(text)) {
                return mode;
            }
        }
        throw new StartRefused(
                "不认识的参数“%s”；可用：demo | serve，--data 目录，--port 端口，--host 地址。".formatted(text),
                "Unknown argument \"%s\"; known are: demo | serve, --data DIR, --port N, --host ADDRESS."
                        .formatted(text));
    }
}

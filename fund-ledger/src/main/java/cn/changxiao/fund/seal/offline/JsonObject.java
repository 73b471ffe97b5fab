package cn.changxiao.fund.seal.offline;

import java.util.List;
import java.util.Map;

/** An object that was read; what it lacks or has otherwise is an {@link IllegalArgumentException}. */
record JsonObject(Map<String, Object> values) {

    String text(String name) {
        return take(name, String.class);
    }

    long number(String name) {
        return take(name, Long.class);
    }

    int smallNumber(String name) {
        long number = number(name);
        if (number != (int) number) {
            throw new IllegalArgumentException(name + " is too large");
        }
        return (int) number;
    }

    JsonObject object(String name) {
        return take(name, JsonObject.class);
    }

    List<String> texts(String name) {
        return all(name, String.class);
    }

    List<JsonObject> objects(String name) {
        return all(name, JsonObject.class);
    }

    private <T> List<T> all(String name, Class<T> type) {
        List<?> list = take(name, List.class);
        return list.stream().map(each -> cast(name, each, type)).toList();
    }

    private <T> T take(String name, Class<T> type) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return cast(name, value, type);
    }

    private static <T> T cast(String name, Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(name + " is of another kind");
        }
        return type.cast(value);
    }
}

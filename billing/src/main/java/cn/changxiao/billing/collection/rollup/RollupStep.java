package cn.changxiao.billing.collection.rollup;

import cn.changxiao.property.InvalidValue;
import java.util.regex.Pattern;

/**
 * One step down: a level and which of its members, as in {@code STREET:510903001}. A member that is not known, such as the
 * community of a compound whose community nobody has recorded, is {@link #NONE}.
 *
 * @param key a code, an id or a name of capital letters
 */
public record RollupStep(RollupLevel level, String key) {

    /** What is not known or not there. */
    public static final String NONE = "NONE";

    private static final Pattern KEY = Pattern.compile("[0-9A-Z_]{1,24}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    public RollupStep {
        boolean fits = switch (level) {
            case CITY, COUNTY, STREET, COMPOUND, BUILDING, FEE_ITEM ->
                NUMBER.matcher(key).matches();
            case COMMUNITY, BUNDLE, MANAGER ->
                key.equals(NONE) || NUMBER.matcher(key).matches();
            case MANAGEMENT_MODE, BUILT -> KEY.matcher(key).matches();
        };
        if (!fits) {
            throw new InvalidValue("“%s”不是%s的编号，请从列表中点选。".formatted(key, level.label()));
        }
    }

    /**
     * Reads {@code STREET:510903001}.
     *
     * @throws InvalidValue if the text is no step
     */
    static RollupStep parse(String text) {
        int colon = text.indexOf(':');
        String level = colon < 0 ? text : text.substring(0, colon);
        for (RollupLevel known : RollupLevel.values()) {
            if (colon > 0 && known.name().equals(level)) {
                return new RollupStep(known, text.substring(colon + 1));
            }
        }
        throw new InvalidValue("“%s”不是可以下钻的范围，请写成 STREET:510903001 这样的形式。".formatted(text));
    }

    boolean isNone() {
        return key.equals(NONE);
    }

    /** The key of a level whose members have ids; 0 for none. */
    public long id() {
        return isNone() ? 0L : Long.parseLong(key);
    }

    @Override
    public String toString() {
        return level + ":" + key;
    }
}

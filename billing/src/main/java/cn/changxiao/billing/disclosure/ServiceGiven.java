package cn.changxiao.billing.disclosure;

import cn.changxiao.property.InvalidValue;

/** A service with the standard agreed on and how it was performed. */
public record ServiceGiven(String matter, String standard, String performance) {

    private static final int LONGEST_MATTER = 60;
    private static final int LONGEST = 255;

    public ServiceGiven {
        matter = matter.strip();
        standard = standard.strip();
        performance = performance.strip();
        if (matter.isEmpty() || matter.length() > LONGEST_MATTER) {
            throw new InvalidValue("请填写服务事项，不超过 %d 字。".formatted(LONGEST_MATTER));
        }
        if (standard.isEmpty()
                || performance.isEmpty()
                || standard.length() > LONGEST
                || performance.length() > LONGEST) {
            throw new InvalidValue("服务事项“%s”须写明质量要求和履行情况，各不超过 %d 字。".formatted(matter, LONGEST));
        }
    }
}

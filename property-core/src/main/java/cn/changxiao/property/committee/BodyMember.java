package cn.changxiao.property.committee;

import cn.changxiao.property.InvalidValue;
import java.util.Arrays;

/** A member with the office; only in an interim committee may somebody be no owner. */
public record BodyMember(String name, Office office, boolean isOwner) {

    private static final int LONGEST_NAME = 60;
    private static final String NOT_AN_OWNER = "非业主";

    public BodyMember {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidValue("委员姓名须为 1 至 %d 个字。".formatted(LONGEST_NAME));
        }
    }

    /**
     * A line as people type it: {@code 张三，主任} or {@code 李四，委员，非业主}; without an office a plain member.
     *
     * @throws InvalidValue if the line holds anything else
     */
    public static BodyMember parse(String line) {
        String[] parts = line.strip().split("[,，、\\s]+", -1);
        Office office = Office.MEMBER;
        boolean isOwner = true;
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            if (part.equals(NOT_AN_OWNER)) {
                isOwner = false;
            } else {
                office = office(part, line);
            }
        }
        return new BodyMember(parts[0], office, isOwner);
    }

    private static Office office(String text, String line) {
        return Arrays.stream(Office.values())
                .filter(office -> office.label().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("“%s”无法识别，每行请按“姓名，主任/副主任/委员，非业主（如是）”填写。".formatted(line)));
    }
}

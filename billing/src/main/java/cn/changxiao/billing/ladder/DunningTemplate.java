package cn.changxiao.billing.ladder;

import cn.changxiao.property.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a demand says, with named fields in braces such as {@code {欠费}}. A text that names an unknown field, or that
 * threatens to cut off a utility, cannot be one.
 */
public record DunningTemplate(String text) {

    /** The fields that a text may name. */
    public static final List<String> FIELDS = List.of("收费单位", "业主", "小区", "房屋", "欠费", "期数", "最早账期", "逾期天数", "限期");

    private static final int SHORTEST = 10;
    private static final int LONGEST = 300;
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");
    /** Words are looked for without blanks and signs between them, as people would still read them. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{IsHan}\\p{L}\\p{N}。；！？\\n]");

    private static final Pattern THREAT = Pattern.compile("(?:拉闸|(?:断|停(?!车)|限|切|掐|中止|终止|关(?:闭|停|掉|断))"
            + "[断止掉停供应用给提制取消对向您你贵家户室房屋的该住宅业主全部所有或者和及与并将予以了本小区]{0,12}"
            + "(?:自来水|水|电(?!话|子|邮)|燃气|天然气|煤气|气|暖|热|网))");

    /**
     * @throws UtilityThreat if it threatens what the law forbids
     */
    public DunningTemplate {
        text = text.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new InvalidValue("催缴用语须为 %d 至 %d 个字。".formatted(SHORTEST, LONGEST));
        }
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            if (!FIELDS.contains(field.group(1))) {
                throw new InvalidValue(
                        "催缴用语中的“{%s}”不是可用的字段，可用：%s。".formatted(field.group(1), String.join("、", FIELDS)));
            }
        }
        Matcher threat = THREAT.matcher(BETWEEN.matcher(text).replaceAll(""));
        if (threat.find()) {
            throw new UtilityThreat(threat.group());
        }
    }

    /** The text with its fields filled in; a field without a value stays empty. */
    public String fill(Map<String, String> values) {
        return FIELD.matcher(text)
                .replaceAll(field -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), "")));
    }
}

package cn.changxiao.app.page;

import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;
import cn.changxiao.property.party.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values are written on a page; the only place that turns them into text for people. */
public final class Format {

    /** Shown for what is not there. */
    public static final String NOTHING = "—";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月", Locale.CHINA);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);

    private Format() {}

    /** {@code 1,234.50}, with a true minus sign. */
    public static String money(Money amount) {
        return amount.isNegative() ? "−" + amount.grouped().substring(1) : amount.grouped();
    }

    /** {@code ¥1,234.50}. */
    public static String yuan(Money amount) {
        return "¥" + money(amount);
    }

    /** {@code 1,234}, for counts. */
    public static String count(long number) {
        return "%,d".formatted(number);
    }

    /** {@code 89.50 m²}. */
    public static String area(Area area) {
        return "%,.2f m²".formatted(new BigDecimal(area.toString()));
    }

    /** {@code 78.42%}, rounded down; a dash when there was nothing to collect. */
    public static String percent(Rate rate) {
        return rate.percent(2);
    }

    /** The width of a bar for a rate, 0 to 100. */
    public static int bar(Rate rate) {
        return rate.isDefined() ? Math.max(0, Math.min(100, rate.percentValue(0).intValue())) : 0;
    }

    /** {@code 2026-11-20}; 长期 for an open end. */
    public static String date(LocalDate date) {
        return date.equals(OPEN_END) ? "长期" : date.toString();
    }

    /** {@code 2026年11月}. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code 2026-11-20 08:30}, in Shanghai. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZONE));
    }

    /** {@code 2026-11-20 08:30}. */
    public static String moment(LocalDateTime time) {
        return MOMENT.format(time);
    }

    /** What the role is called. */
    public static String role(Role role) {
        return switch (role) {
            case STREET_OFFICE -> "街道办事处";
            case HOUSING_AUTHORITY -> "住建部门";
            case PROPERTY_COMPANY -> "物业服务企业";
            case FALLBACK_MANAGER -> "托底管理单位";
            case OWNERS_COMMITTEE -> "业主委员会";
            case FUND_CUSTODIAN -> "资金代管机构";
            case OPERATOR -> "专业经营单位";
            case OWNER -> "业主";
            case ADMINISTRATOR -> "系统管理员";
        };
    }

    /** What a user of the role gets to see. */
    public static String scope(Role role) {
        return switch (role) {
            case STREET_OFFICE -> "辖区内全部小区（只读各管理单位的账）";
            case HOUSING_AUTHORITY -> "本市或本县（区）全部街道的收缴率（只读）";
            case PROPERTY_COMPANY, FALLBACK_MANAGER -> "本单位管理期内的小区";
            case OWNERS_COMMITTEE -> "本小区";
            case FUND_CUSTODIAN -> "代管范围内全部资金账户";
            case OPERATOR -> "移交给本单位的设施";
            case OWNER -> "本人名下的房屋";
            case ADMINISTRATOR -> "用户与导入，不含资金操作";
        };
    }
}

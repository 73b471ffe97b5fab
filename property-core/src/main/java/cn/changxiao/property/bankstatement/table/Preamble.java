package cn.changxiao.property.bankstatement.table;

import cn.changxiao.property.bankstatement.format.PlainText;
import cn.changxiao.property.bankstatement.format.StatementPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands above the header: whose account it is, which days are covered, and how much there should be. */
final class Preamble {

    private static final Pattern ACCOUNT =
            Pattern.compile("(?:账号|帐号|卡号|账户|帐户|商户号)\\s*:?\\s*\\[?([0-9A-Za-z][0-9A-Za-z*@._-]{3,}[0-9A-Za-z])\\]?");
    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])(20[0-9]{2})[-/.年]?([0-9]{2})[-/.月]?([0-9]{2})(?![0-9])");
    private static final Pattern PERIOD_WORD = Pattern.compile("起|止|期间|范围|日期|至");
    private static final Pattern ALL_ROWS = Pattern.compile("共\\s*([0-9]+)\\s*笔记录");
    private static final Pattern GROUP = Pattern.compile("(收入|支出|不计收支|中性交易)\\s*:\\s*([0-9]+)\\s*笔[ ,]*([0-9.,]+)\\s*元");

    private final Set<String> accounts = new TreeSet<>();
    private final List<String> lines = new ArrayList<>();
    private Optional<StatementPeriod> period = Optional.empty();

    void add(List<String> cells) {
        String line = PlainText.plain(String.join(" ", cells));
        lines.add(line);
        Matcher account = ACCOUNT.matcher(line);
        while (account.find()) {
            accounts.add(account.group(1));
        }
        if (period.isEmpty() && PERIOD_WORD.matcher(line).find()) {
            period = period(DAY.matcher(line).results().toList());
        }
    }

    Set<String> accounts() {
        return accounts;
    }

    Optional<StatementPeriod> period() {
        return period;
    }

    void state(ControlSums sums) {
        for (String line : lines) {
            ALL_ROWS.matcher(line).results().forEach(all -> sums.stateRows("总笔数", all.group(1)));
            GROUP.matcher(line)
                    .results()
                    .forEach(group -> sums.stateGroup(group.group(1), group.group(2), group.group(3)));
        }
    }

    private static Optional<StatementPeriod> period(List<MatchResult> days) {
        if (days.size() < 2) {
            return Optional.empty();
        }
        try {
            LocalDate first = day(days.get(0));
            LocalDate last = day(days.get(1));
            return last.isBefore(first) ? Optional.empty() : Optional.of(new StatementPeriod(first, last));
        } catch (DateTimeException noDays) {
            return Optional.empty();
        }
    }

    private static LocalDate day(MatchResult day) {
        return LocalDate.of(
                Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
    }
}

package cn.changxiao.benchmarks.statement;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.City;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.billing.reconciliation.Days;
import cn.changxiao.billing.reconciliation.MatchResult;
import cn.changxiao.billing.reconciliation.MatchStatement;
import cn.changxiao.billing.run.PostBillRun;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.ImportStatement;
import cn.changxiao.property.bankstatement.StatementUpload;
import cn.changxiao.property.bankstatement.account.NewStatementAccount;
import cn.changxiao.property.bankstatement.account.OpenStatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line for every unit, matched by the room in its remark and posted, beside recording the same payments directly. */
public final class StatementMatchLines implements Benchmark {

    private static final LocalDate LONG_AGO = LocalDate.of(2014, 6, 1);
    /** So that no round finds the payments of another near its day. */
    private static final int DAYS_APART = 40;

    private static final long LEAST = 5_000;
    private static final String OWED = """
            SELECT o.unit_id, MIN(b.number_year) AS number_year, MIN(b.number_in_year) AS number_in_year,
                SUM(o.open_fen) AS open_fen
            FROM billing_open_item o JOIN billing_bill b ON b.bill_id = o.bill_id
            WHERE o.issuer_id = ? AND o.period = ? AND o.open_fen > 0 GROUP BY o.unit_id ORDER BY o.unit_id
            """;

    private final City city;
    private BillingMonth month = new BillingMonth(201_501);
    private int round;

    public StatementMatchLines(City city) {
        this.city = city;
    }

    @Override
    public String name() {
        return "statement_match_lines";
    }

    @Override
    public String unit() {
        return "lines/s";
    }

    @Override
    public String limitIs() {
        return "RecordPayments alone for the same payments of the month before";
    }

    @Override
    public Goal goal() {
        return Goal.ratioAtLeast(0.4).andValueAtLeast(LEAST);
    }

    @Override
    public void prepare() {
        limit();
        product();
    }

    @Override
    public double limit() {
        bill();
        long lines = 0;
        long nanos = 0;
        for (Viewer company : city.fees().companies()) {
            List<NewPayment> payments = new ArrayList<>();
            for (Owed owed : owed(company)) {
                payments.add(new NewPayment(
                        new BusinessKey("limit:%d:%s".formatted(round, owed.unit())),
                        owed.unit(),
                        owed.amount(),
                        PaymentChannel.TRANSFER,
                        Optional.of("limit-%d-%s".formatted(round, owed.unit())),
                        LONG_AGO));
            }
            long start = System.nanoTime();
            city.bean(RecordPayments.class).record(company, payments);
            nanos += System.nanoTime() - start;
            lines += payments.size();
        }
        return lines * 1e9 / nanos;
    }

    @Override
    public double product() {
        bill();
        long lines = 0;
        long nanos = 0;
        LocalDate day = LONG_AGO.plusDays((long) DAYS_APART * round);
        Days days = new Days(day, day);
        for (Viewer company : city.fees().companies()) {
            StatementAccountId account = imported(company, days.first());
            long start = System.nanoTime();
            MatchResult result = city.bean(MatchStatement.class).run(company, account, days);
            nanos += System.nanoTime() - start;
            if (result.suspense() > 0 || result.open() > 0) {
                throw new IllegalStateException("not every line was matched: " + result);
            }
            lines += result.matched();
        }
        return lines * 1e9 / nanos;
    }

    private StatementAccountId imported(Viewer company, LocalDate day) {
        StatementAccountId account = city.bean(OpenStatementAccount.class)
                .open(
                        company,
                        new NewStatementAccount(
                                StatementAccountKind.BANK,
                                StatementPurpose.FEE,
                                "6222" + company.organisationKey(),
                                "基本户"));
        StringBuilder text = new StringBuilder("交易日期,摘要,借方发生额,贷方发生额,对方户名\n");
        for (Owed owed : owed(company)) {
            text.append("%s,物业费 %s,,%s,付款人\n".formatted(day, owed.bill(), owed.amount()));
        }
        city.bean(ImportStatement.class)
                .importFile(
                        company,
                        StatementUpload.of(account, "对账单.csv"),
                        new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        return account;
    }

    private void bill() {
        city.fees().ready(month).forEach(city.bean(PostBillRun.class)::post);
        month = month.plus(1);
        round++;
    }

    private List<Owed> owed(Viewer company) {
        return city.bean(Sql.class)
                .list(
                        OWED,
                        row -> new Owed(
                                new UnitId(row.getLong("unit_id")),
                                "%d-%06d".formatted(row.getInt("number_year"), row.getLong("number_in_year")),
                                Money.ofFen(row.getLong("open_fen"))),
                        company.organisationKey(),
                        month.plus(-1).number());
    }

    /** What a unit owes for the month, and the number of its bill. */
    private record Owed(UnitId unit, String bill, Money amount) {}
}

package cn.changxiao.fund.seal.offline;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What is published of a compound's fund for a run of months, by value date: what each unit had, got, gave and has, what
 * the whole came to by kind of voucher, and each repair with its shares. It names rooms and firms and no person. Amounts
 * in fen, never negative but for balances.
 *
 * @param from the first month
 * @param until the last month, included
 */
public record OpenData(
        String number,
        String compound,
        String compoundName,
        String custodian,
        YearMonth from,
        YearMonth until,
        List<Movement> movements,
        List<Spending> spendings,
        List<Unit> units) {

    static final String FORMAT = "changxiao-fund-open-data-1";

    public OpenData {
        movements = List.copyOf(movements);
        spendings = List.copyOf(spendings);
        units = List.copyOf(units);
    }

    /** What vouchers of one kind brought and took. */
    public record Movement(String kind, String label, long inFen, long outFen) {}

    /** A repair paid in these months. */
    public record Spending(
            String id,
            String project,
            String component,
            String scope,
            String contractor,
            String paidOn,
            long paidFen,
            List<Share> shares) {

        public Spending {
            shares = List.copyOf(shares);
        }

        /** What the units bear beyond their accounts. */
        public long selfPayFen() {
            return sum(shares, Share::selfPayFen);
        }
    }

    /** What a unit bears of a repair: area in 0.01 m², and where the money comes from. */
    public record Share(String place, long areaHundredths, long shareFen, long fromAccountFen, long selfPayFen) {}

    /** A unit's months, with all its accounts in the custodian's books. */
    public record Unit(int line, String place, long openingFen, long inFen, long outFen, long closingFen) {}

    public long openingFen() {
        return sum(units, Unit::openingFen);
    }

    public long inFen() {
        return sum(units, Unit::inFen);
    }

    public long outFen() {
        return sum(units, Unit::outFen);
    }

    public long closingFen() {
        return sum(units, Unit::closingFen);
    }

    /** The document as it is signed. */
    public String text() {
        return OpenDataJson.write(this);
    }

    /**
     * Reads such a document.
     *
     * @throws IllegalArgumentException if it is anything else, down to the last character
     */
    public static OpenData parse(String text) {
        OpenData data = OpenDataJson.read(Json.read(text));
        if (!data.text().equals(text)) {
            throw new IllegalArgumentException("not written as open data are written");
        }
        return data;
    }

    /** Every sum that does not come out; none in what was published rightly. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Unit unit : units) {
            if (unit.openingFen() + unit.inFen() - unit.outFen() != unit.closingFen()) {
                faults.add("%s：期初加收入减支出不等于期末。".formatted(unit.place()));
            }
        }
        if (inFen() != sum(movements, Movement::inFen) || outFen() != sum(movements, Movement::outFen)) {
            faults.add("各户合计与按类型的合计不一致。");
        }
        for (Spending spending : spendings) {
            for (Share share : spending.shares()) {
                if (share.fromAccountFen() + share.selfPayFen() != share.shareFen()) {
                    faults.add("%s：%s 的分摊额不等于分户账支付加自付。".formatted(spending.project(), share.place()));
                }
            }
        }
        return faults;
    }

    private static <T> long sum(List<T> rows, ToLongFunction<T> amount) {
        long sum = 0;
        for (T row : rows) {
            sum = Math.addExact(sum, amount.applyAsLong(row));
        }
        return sum;
    }
}

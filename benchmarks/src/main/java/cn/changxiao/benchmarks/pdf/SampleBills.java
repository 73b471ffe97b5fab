package cn.changxiao.benchmarks.pdf;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.Arrears;
import cn.changxiao.billing.bill.Bill;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.BillLine;
import cn.changxiao.billing.bill.BillNumber;
import cn.changxiao.billing.bill.BillParties;
import cn.changxiao.billing.bill.BillPayment;
import cn.changxiao.billing.bill.BillSummary;
import cn.changxiao.billing.price.PriceKind;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Bills as a month brings them: two items, arrears of three months, a part paid; every payer another name. */
final class SampleBills {

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章";
    private static final int FIRST_HAN = 0x4E00;
    private static final int COMMON_HAN = 3_000;
    private static final BillingMonth MONTH = BillingMonth.parse("2026-11");

    private SampleBills() {}

    /** The bill of one unit; the same number gives the same bill. */
    static Bill of(int number) {
        SplittableRandom random = new SplittableRandom(number);
        Money fee = Money.ofFen(5_000 + random.nextInt(20_000));
        Money parking = Money.ofFen(12_000);
        Money paid = Money.ofFen(1_000);
        Money due = fee.plus(parking);
        BillSummary head = new BillSummary(
                new BillId(1_000_000 + number),
                new BillNumber(2026, number + 1),
                MONTH,
                "水岸花园" + (1 + number / 2_000) + "期",
                new UnitId(5_000_000 + number),
                "%d幢 %d单元 %d%02d"
                        .formatted(1 + number / 120 % 16, 1 + number / 40 % 3, 1 + number / 4 % 10, number % 4 + 1),
                name(random),
                LocalDate.of(2026, 11, 30),
                due,
                due.minus(paid),
                Money.ZERO,
                false);
        return new Bill(
                head,
                new BillParties(77, "某某市安居物业服务有限公司", 9_000_000 + number, "幸福路 1 号"),
                MONTH,
                LocalDate.of(2026, 11, 1),
                List.of(line(FeeItem.PROPERTY_FEE, fee), line(FeeItem.PARKING, parking)),
                List.of(),
                List.of(arrears("2026-08", random), arrears("2026-09", random), arrears("2026-10", random)),
                List.of(new BillPayment(1, "微信", LocalDate.of(2026, 11, 5), paid)));
    }

    private static BillLine line(FeeItem item, Money amount) {
        return new BillLine(item, MONTH, 1, 30, PriceKind.PER_AREA, 8_950, 6_500, Money.ZERO, amount, "前期物业服务合同第五条");
    }

    private static Arrears arrears(String month, SplittableRandom random) {
        BillingMonth of = BillingMonth.parse(month);
        return new Arrears(of, of.lastDay(), Money.ofFen(5_000 + random.nextInt(9_000)));
    }

    private static String name(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        name.append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int i = 0; i < 2; i++) {
            name.appendCodePoint(FIRST_HAN + random.nextInt(COMMON_HAN));
        }
        return name.toString();
    }
}

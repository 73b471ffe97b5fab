package cn.changxiao.fund.opening;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.account.HousingKind;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitNature;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.opening.OpeningAnswer;
import cn.changxiao.property.opening.OpeningBalance;
import cn.changxiao.property.opening.OpeningBalances;
import cn.changxiao.property.opening.OpeningSource;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitfile.UnitPart;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what would become of opening fund balances, and has them posted. A unit has one opening for ever; a unit whose
 * account has moved before has none, because its balance already stands in the books.
 */
@Singleton
class FundOpenings implements OpeningBalances {

    private static final String KNOWN = """
            SELECT a.unit_id, l.balance_fen, l.balance_on, -b.balance_fen AS account_fen
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            LEFT JOIN fund_opening_line l ON l.account_id = a.account_id
            WHERE a.compound_id = ? AND a.level = 'UNIT' AND a.part = 'OWNER'
                AND (l.account_id IS NOT NULL OR b.last_sequence > 0)
            """;

    private final Sql sql;
    private final Books books;
    private final PostOpenings postOpenings;

    FundOpenings(Sql sql, Books books, PostOpenings postOpenings) {
        this.sql = sql;
        this.books = books;
        this.postOpenings = postOpenings;
    }

    @Override
    public UnitPart part() {
        return UnitPart.FUND;
    }

    @Override
    public List<OpeningAnswer> check(Viewer viewer, CompoundId compound, List<OpeningBalance> balances) {
        Map<HousingKind, Book> kept = books(viewer);
        Map<Long, Known> known = new HashMap<>();
        sql.list(
                KNOWN,
                row -> Optional.ofNullable(known.put(
                        row.getLong("unit_id"),
                        new Known(
                                row.getObject("balance_fen", Long.class),
                                String.valueOf(row.getObject("balance_on")),
                                row.getLong("account_fen")))),
                compound.value());
        return balances.stream().map(balance -> answer(balance, kept, known)).toList();
    }

    @Override
    public void record(Viewer viewer, OpeningSource source, CompoundId compound, List<OpeningBalance> balances) {
        Map<HousingKind, List<OpeningBalance>> byKind = new HashMap<>();
        balances.forEach(balance ->
                byKind.computeIfAbsent(kind(balance), kind -> new ArrayList<>()).add(balance));
        Map<HousingKind, Book> kept = books(viewer);
        for (HousingKind kind : HousingKind.values()) {
            List<OpeningBalance> ofKind = byKind.getOrDefault(kind, List.of());
            if (!ofKind.isEmpty()) {
                postOpenings.post(
                        viewer, source, Optional.ofNullable(kept.get(kind)).orElseThrow(), compound, ofKind);
            }
        }
    }

    private Map<HousingKind, Book> books(Viewer viewer) {
        Map<HousingKind, Book> kept = new HashMap<>();
        viewer.organisation().stream()
                .flatMap(custodian -> books.ofCustodian(custodian).stream())
                .forEach(book -> kept.put(book.kind(), book));
        return kept;
    }

    private static OpeningAnswer answer(OpeningBalance balance, Map<HousingKind, Book> kept, Map<Long, Known> known) {
        HousingKind kind = kind(balance);
        if (!kept.containsKey(kind)) {
            return OpeningAnswer.refused("本单位没有“%s”账簿，请先启用账簿再导入余额。".formatted(kind.label()));
        }
        Known earlier = balance.unit().map(unit -> known.get(unit.value())).orElse(null);
        if (earlier == null) {
            return OpeningAnswer.NEW;
        }
        if (earlier.opening() == null) {
            return OpeningAnswer.conflict("分户账已有发生额，余额 %s 元".formatted(yuan(earlier.account())));
        }
        boolean isSame = earlier.opening() == balance.amount().fen()
                && balance.day()
                        .filter(day -> day.toString().equals(earlier.day()))
                        .isPresent();
        return isSame
                ? OpeningAnswer.SAME
                : OpeningAnswer.conflict("已登记期初 %s 元（%s）".formatted(yuan(earlier.opening()), earlier.day()));
    }

    private static HousingKind kind(OpeningBalance balance) {
        return balance.nature().filter(UnitNature.PUBLIC_HOUSING::equals).isPresent()
                ? HousingKind.PUBLIC_HOUSING
                : HousingKind.COMMODITY;
    }

    private static String yuan(long fen) {
        return Money.ofFen(fen).toString();
    }

    /** What the books have of a unit; the opening is null when the account has moved without one. */
    private record Known(@Nullable Long opening, String day, long account) {}
}

package cn.changxiao.billing.run;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.ApprovedPrice;
import cn.changxiao.billing.charge.BilledUnit;
import cn.changxiao.billing.charge.Share;
import cn.changxiao.billing.charge.Stretch;
import cn.changxiao.billing.preview.ChunkPreview;
import cn.changxiao.billing.preview.Months;
import cn.changxiao.billing.preview.Term;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.UnitPrice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/** Puts the previews of a manager's compounds together from a handful of set-based reads. */
final class ManagedChunks {

    private final Map<Long, List<ApprovedPrice>> prices;

    private final Map<Long, List<BilledUnit>> units;
    private final Map<Long, List<Share>> shares;
    private final Map<BillingMonth, Set<Long>> billed;

    ManagedChunks(RunSources sources, long issuer, Months months) {
        this.prices = sources.prices(issuer, months);
        this.units = sources.unitsOfIssuer(issuer, months);
        this.shares = sources.sharesOfIssuer(issuer, months);
        this.billed = sources.billed(issuer, months);
    }

    Map<Long, ChunkToBill> of(Map<Long, List<BillingMonth>> managed) {
        Map<Long, ChunkToBill> chunks = new TreeMap<>();
        managed.forEach((compound, months) -> chunks.put(compound, chunk(compound, months)));
        return chunks;
    }

    private ChunkToBill chunk(long compound, List<BillingMonth> months) {
        List<Term> terms = months.stream()
                .flatMap(month -> terms(prices.getOrDefault(compound, List.of()), month))
                .toList();
        List<BilledUnit> ofCompound = units.getOrDefault(compound, List.of());
        return new ChunkToBill(
                terms,
                ChunkPreview.of(new ChunkPreview.CompoundToBill(
                        months, terms, ofCompound, stretches(ofCompound), alreadyBilled())));
    }

    private static Stream<Term> terms(List<ApprovedPrice> prices, BillingMonth month) {
        return Stream.of(FeeItem.values())
                .flatMap(item -> ApprovedPrice.inForce(prices, item, month.firstDay()).stream())
                .map(price -> new Term(
                        month,
                        price.item(),
                        price.tariff(),
                        new UnitPrice(price.price().priceE4()),
                        month.lastDay()));
    }

    private Map<Long, List<Stretch>> stretches(List<BilledUnit> ofCompound) {
        Map<Long, List<Stretch>> stretches = new HashMap<>();
        for (BilledUnit unit : ofCompound) {
            stretches.put(unit.id(), Stretch.of(unit, shares.getOrDefault(unit.id(), List.of())));
        }
        return stretches;
    }

    private Map<BillingMonth, LongPredicate> alreadyBilled() {
        Map<BillingMonth, LongPredicate> predicates = new HashMap<>();
        billed.forEach((month, ids) -> predicates.put(month, ids::contains));
        return predicates;
    }
}

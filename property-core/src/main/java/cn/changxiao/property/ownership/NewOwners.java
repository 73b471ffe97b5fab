package cn.changxiao.property.ownership;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import java.time.LocalDate;
import java.util.List;

/** What a sale and a correction have in common: other owners in a period, and what proves it. */
record NewOwners(BusinessKey key, UnitId unit, LocalDate from, LocalDate until, List<Buyer> buyers, String evidence) {

    private static final int SHORTEST_EVIDENCE = 4;
    private static final int LONGEST_EVIDENCE = 200;

    NewOwners {
        evidence = evidence.strip();
        if (!from.isBefore(until)) {
            throw new InvalidValue("产权的起始日 %s 须早于终止日 %s。".formatted(from, until));
        }
        if (evidence.length() < SHORTEST_EVIDENCE || evidence.length() > LONGEST_EVIDENCE) {
            throw new InvalidValue("须写明凭据，如不动产权证书号（%d 至 %d 个字）。".formatted(SHORTEST_EVIDENCE, LONGEST_EVIDENCE));
        }
        if (buyers.stream().distinct().count() != buyers.size()) {
            throw new InvalidValue("同一产权人重复出现，请将其份额合并为一行。");
        }
        List<Share> shares = buyers.stream()
                .map(buyer -> new Share(buyer.numerator(), buyer.denominator(), from, until))
                .toList();
        if (!Shares.isWhole(shares)) {
            throw new SharesNotWhole("该户", from, shares);
        }
    }

    byte[] content(OwnershipChangeKind kind) {
        return ContentHash.of(
                kind, unit, from, until, buyers.stream().map(Buyer::content).toList(), evidence);
    }
}

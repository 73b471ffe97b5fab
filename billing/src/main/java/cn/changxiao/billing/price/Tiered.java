package cn.changxiao.billing.price;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.Area;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Bands of floor area: each square metre is charged at the price of its band, so a larger unit never pays less. Example:
 * 0.50 yuan up to 90 m² and 0.80 above make 100 m² cost 45 + 8 = 53 yuan. The bands ascend and the last one is open.
 */
public record Tiered(List<Tier> tiers) implements Price {

    private static final int MOST = 10;

    public Tiered {
        tiers = List.copyOf(tiers);
        if (tiers.size() < 2 || tiers.size() > MOST) {
            throw new InvalidValue("分段价须有 2 至 %d 段，现有 %d 段。".formatted(MOST, tiers.size()));
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i - 1).upTo().compareTo(tiers.get(i).upTo()) >= 0) {
                throw new InvalidValue("分段面积须由小到大，第 %d 段不大于前一段。".formatted(i + 1));
            }
        }
        if (!tiers.get(tiers.size() - 1).isOpen()) {
            throw new InvalidValue("最后一段须不设面积上限，请补上“以上”一段。");
        }
    }

    @Override
    public PriceKind kind() {
        return PriceKind.TIERED;
    }

    @Override
    public long priceE4() {
        return 0;
    }

    @Override
    public long quantityHundredths(Area area, int spaces) {
        return area.hundredths();
    }

    @Override
    public long month(Area area, int spaces) {
        long sum = 0;
        long below = 0;
        for (Tier tier : tiers) {
            long within = Math.min(area.hundredths(), tier.upTo().hundredths()) - below;
            if (within <= 0) {
                break;
            }
            sum = Math.addExact(sum, Math.multiplyExact(tier.price().e4(), within));
            below = tier.upTo().hundredths();
        }
        return sum;
    }

    @Override
    public String text() {
        return tiers.stream()
                .map(tier -> tier.isOpen()
                        ? "超出部分 %s".formatted(tier.price())
                        : "%s m² 以内 %s".formatted(tier.upTo(), tier.price()))
                .collect(Collectors.joining("，", "", " " + kind().measure()));
    }
}

package cn.changxiao.app.demo.drawing;

import cn.changxiao.app.demo.plan.CityScale;
import cn.changxiao.app.demo.plan.PlannedStreet;
import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.List;

/** The streets of the list with their compounds; a smaller city keeps the proportions. */
final class StreetShares {

    private StreetShares() {}

    static List<PlannedStreet> of(CityScale scale) {
        List<PlannedStreet> listed = WordList.lines("streets.csv").stream()
                .skip(1)
                .map(PlannedStreet::parse)
                .toList();
        List<Long> weights =
                listed.stream().map(street -> (long) street.compounds()).toList();
        List<Money> shares = LargestRemainder.split(Money.ofFen(scale.compounds()), weights);
        List<PlannedStreet> result = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            int compounds = Math.toIntExact(shares.get(i).fen());
            if (compounds > 0) {
                result.add(listed.get(i).with(compounds));
            }
        }
        return result;
    }
}

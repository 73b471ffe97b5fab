package cn.changxiao.property.bankstatement.table;

import cn.changxiao.property.bankstatement.format.ColumnMap;
import java.util.List;
import java.util.Optional;

/** Asks of one line whether it is the header of a file that a map knows. */
final class HeaderSearch {

    private static final int OWN = 1_000;

    private HeaderSearch() {}

    /** The map that recognises most of the line; an own one before those that come with the service. */
    static Optional<Binding> best(List<ColumnMap> maps, List<String> cells) {
        Optional<Binding> best = Optional.empty();
        for (ColumnMap map : maps) {
            Optional<Binding> binding = Binding.of(map, cells);
            if (binding.isPresent()
                    && weight(binding.get()) > best.map(HeaderSearch::weight).orElse(0)) {
                best = binding;
            }
        }
        return best;
    }

    private static int weight(Binding binding) {
        return binding.score() + (binding.map().isBuiltIn() ? 0 : OWN);
    }
}

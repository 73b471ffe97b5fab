package cn.changxiao.app.console.disclosure;

import cn.changxiao.property.estate.CompoundSummary;
import java.util.List;
import java.util.stream.IntStream;

/** The form of a new disclosure: rows for services and for income, as many as a compound needs. */
public record DisclosureFormPage(List<CompoundSummary> compounds, String first, String last, String key) {

    static final int SERVICES = 8;
    static final int INCOMES = 4;

    public List<Integer> serviceRows() {
        return IntStream.rangeClosed(1, SERVICES).boxed().toList();
    }

    public List<Integer> incomeRows() {
        return IntStream.rangeClosed(1, INCOMES).boxed().toList();
    }
}

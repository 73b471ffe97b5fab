package cn.changxiao.billing.collection.analysis;

import java.time.LocalDate;
import java.util.List;

/** What is open of counted items on a day by age, in all, by manager and by compound, the most first. */
public record Ageing(LocalDate day, AgeingLine total, List<AgeingLine> managers, List<AgeingLine> compounds) {

    public Ageing {
        managers = List.copyOf(managers);
        compounds = List.copyOf(compounds);
    }
}

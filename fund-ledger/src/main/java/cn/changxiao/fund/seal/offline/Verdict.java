package cn.changxiao.fund.seal.offline;

import java.util.List;

/** What the verifier found: what is shown if there is no fault, or the faults. */
public record Verdict(String shown, List<String> faults) {

    public Verdict {
        faults = List.copyOf(faults);
    }

    static Verdict of(String shown, List<String> faults) {
        return new Verdict(shown, faults);
    }

    public boolean holds() {
        return faults.isEmpty();
    }
}

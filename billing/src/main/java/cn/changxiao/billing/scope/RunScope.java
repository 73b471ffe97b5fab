package cn.changxiao.billing.scope;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import java.util.Collection;
import java.util.List;

/** Which of the compounds that an issuer manages a run bills. */
public sealed interface RunScope permits RunScope.Managed, RunScope.Chosen, RunScope.Street {

    /** As it is stored. */
    String kind();

    /** The code of the street, or nothing. */
    String code();

    boolean includes(ManagedCompound compound);

    /** All the issuer manages. */
    record Managed() implements RunScope {

        @Override
        public String kind() {
            return "MANAGED";
        }

        @Override
        public String code() {
            return "";
        }

        @Override
        public boolean includes(ManagedCompound compound) {
            return true;
        }
    }

    /** The named compounds; the run's compounds tell which. */
    record Chosen(List<CompoundId> compounds) implements RunScope {

        public Chosen {
            compounds = List.copyOf(compounds);
            if (compounds.isEmpty()) {
                throw new InvalidValue("请至少选择一个小区。");
            }
        }

        @Override
        public String kind() {
            return "COMPOUNDS";
        }

        @Override
        public String code() {
            return "";
        }

        @Override
        public boolean includes(ManagedCompound compound) {
            return compounds.contains(new CompoundId(compound.compound()));
        }
    }

    /** The compounds of one street (街道). */
    record Street(String code) implements RunScope {

        private static final int LENGTH = 9;

        public Street {
            if (code.length() != LENGTH) {
                throw new InvalidValue("“%s”不是街道代码，请从列表中选择街道。".formatted(code));
            }
        }

        @Override
        public String kind() {
            return "STREET";
        }

        @Override
        public boolean includes(ManagedCompound compound) {
            return compound.street().equals(code);
        }
    }

    /** The named compounds, or all managed if none is named. */
    static RunScope of(Collection<CompoundId> compounds) {
        return compounds.isEmpty() ? new Managed() : new Chosen(List.copyOf(compounds));
    }
}

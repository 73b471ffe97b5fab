package cn.changxiao.property.unitchange;

import cn.changxiao.property.Refusal;

/**
 * Carries what a module keeps of the old units over to the new ones, in the transaction that forms them. To the fen:
 * what leaves the old units is what the new ones get, written as entries and never as edits.
 */
public interface UnitChangeFollower {

    /**
     * Follows the change.
     *
     * @throws Refusal if something open stands against it; the whole change is rolled back then
     */
    void follow(UnitSuccession succession);
}

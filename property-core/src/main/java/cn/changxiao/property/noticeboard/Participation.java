package cn.changxiao.property.noticeboard;

import cn.changxiao.property.estate.Area;

/** Who has taken part so far, beside all who may; says nothing of what they voted. */
public record Participation(long units, long heads, Area area, long allUnits, long allHeads, Area allArea) {

    Participation of(long units, long heads, Area area) {
        return new Participation(units, heads, area, allUnits, allHeads, allArea);
    }
}

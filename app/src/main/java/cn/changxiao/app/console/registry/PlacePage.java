package cn.changxiao.app.console.registry;

import cn.changxiao.property.place.Place;
import java.util.List;

/** A place and what is below it, or what a search has found. */
public record PlacePage(List<Place> path, String code, String words, List<Place> places, boolean canAddCommunity) {}

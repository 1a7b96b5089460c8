package org.quartermatch.model;

/** An advertised or reported position, open now. */
public record Vacancy(Position position) implements Opportunity {}

"""The learned reader: what the rules saw and what the encoder saw, weighed together by fitted weights."""
